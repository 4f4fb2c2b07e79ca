/** The calls for help from groups that go on, for the coordinators of their service. */
@NullMarked
package no.mestringsrom.selfhelp.ui;

import org.jspecify.annotations.NullMarked;
