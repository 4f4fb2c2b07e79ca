/** The sign-up form and its receipt: plain pages that need neither session nor script. */
@NullMarked
package no.mestringsrom.registration.web;

import org.jspecify.annotations.NullMarked;
