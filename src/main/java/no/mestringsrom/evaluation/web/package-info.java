/** The form by the personal link: a plain page that needs neither session nor script. */
@NullMarked
package no.mestringsrom.evaluation.web;

import org.jspecify.annotations.NullMarked;
