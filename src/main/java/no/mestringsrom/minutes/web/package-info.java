/** What the editor in the browser speaks with, and the minutes as files. For those who are signed in. */
@NullMarked
package no.mestringsrom.minutes.web;

import org.jspecify.annotations.NullMarked;
