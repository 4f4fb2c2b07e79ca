/** A participant's own data by the personal link: plain pages that need neither session nor script. */
@NullMarked
package no.mestringsrom.privacy.web;

import org.jspecify.annotations.NullMarked;
