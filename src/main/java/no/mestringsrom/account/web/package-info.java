/** The pages for signing in. */
@NullMarked
package no.mestringsrom.account.web;

import org.jspecify.annotations.NullMarked;
