/** The form for orders, its receipt, and the page behind the link in the mail: plain pages without session or script. */
@NullMarked
package no.mestringsrom.request.web;

import org.jspecify.annotations.NullMarked;
