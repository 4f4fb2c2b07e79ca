/** A network's signed papers over HTTP, for its members. */
@NullMarked
package no.mestringsrom.network.web;

import org.jspecify.annotations.NullMarked;
