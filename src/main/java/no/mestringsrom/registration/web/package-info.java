/**
 * The sign-up form, its receipt, where somebody stands and what they are asked, and the way out again: plain pages that need
 * neither session nor script.
 */
@NullMarked
package no.mestringsrom.registration.web;

import org.jspecify.annotations.NullMarked;
