/** The checklist on a course's page, and what is due on the start page. */
@NullMarked
package no.mestringsrom.checklist.ui;

import org.jspecify.annotations.NullMarked;
