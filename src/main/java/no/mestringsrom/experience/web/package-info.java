/** Stopping a network's mails by the link in one of them: a page that needs neither session nor script. */
@NullMarked
package no.mestringsrom.experience.web;

import org.jspecify.annotations.NullMarked;
