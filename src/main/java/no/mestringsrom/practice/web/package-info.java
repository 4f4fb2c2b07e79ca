/** Pages and scripts of the practice room. */
@NullMarked
package no.mestringsrom.practice.web;

import org.jspecify.annotations.NullMarked;
