/** The sign-up form, its receipt, and the way out again: plain pages that need neither session nor script. */
@NullMarked
package no.mestringsrom.registration.web;

import org.jspecify.annotations.NullMarked;
