/** The views of accounts. */
@NullMarked
package no.mestringsrom.report.ui;

import org.jspecify.annotations.NullMarked;
