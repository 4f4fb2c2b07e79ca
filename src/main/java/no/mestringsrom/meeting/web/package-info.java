/** A member's own pages, behind the links in their mails: a meeting, and a poll about its date. */
@NullMarked
package no.mestringsrom.meeting.web;

import org.jspecify.annotations.NullMarked;
