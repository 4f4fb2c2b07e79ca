/** What was answered, on the course's page. */
@NullMarked
package no.mestringsrom.evaluation.ui;

import org.jspecify.annotations.NullMarked;
