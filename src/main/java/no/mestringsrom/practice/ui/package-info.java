/** What the practice room adds to the staff pages. */
@NullMarked
package no.mestringsrom.practice.ui;

import org.jspecify.annotations.NullMarked;
