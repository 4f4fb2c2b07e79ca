package no.mestringsrom.registration.ui;

import no.mestringsrom.registration.ParticipantLetters;
import no.mestringsrom.registration.PhoneSignUp;
import no.mestringsrom.registration.SignUp;
import org.springframework.stereotype.Component;

/** What is at hand for whoever signs somebody up on the phone. */
@Component
record OnThePhone(PhoneSignUp signUp, SignUp form, ParticipantLetters letters) {}
