/**
 * Learning services (lærings- og mestringstjenester): the municipal or inter-municipal units that run the courses, and
 * the cooperations between municipalities behind them.
 */
@NullMarked
package no.mestringsrom.learningservice;

import org.jspecify.annotations.NullMarked;
