/** What participants and members of groups open by their links: light pages, without a session. */
@NullMarked
package no.mestringsrom.selfhelp.web;

import org.jspecify.annotations.NullMarked;
