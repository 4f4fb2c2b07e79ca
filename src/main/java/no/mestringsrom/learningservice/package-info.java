/**
 * Learning services (lærings- og mestringstjenester): the municipal or inter-municipal units that run the courses, and
 * the cooperations between municipalities behind them.
 *
 * <p>Publishes {@link no.mestringsrom.learningservice.LearningServices}, and for the public pages {@link
 * no.mestringsrom.learningservice.ServiceMaps}: which service is for whom, all over the country. Who coordinates a service
 * is kept with the person's roles in {@code account}; a service knows places, how to be reached and its colour, never
 * people.
 */
@ApplicationModule(allowedDependencies = {"texts", "place", "print", "shell", "account"})
@NullMarked
package no.mestringsrom.learningservice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
