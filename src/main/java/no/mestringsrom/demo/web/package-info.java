/** The demo's part of the front page, and the mails that would have been sent. */
@NullMarked
package no.mestringsrom.demo.web;

import org.jspecify.annotations.NullMarked;
