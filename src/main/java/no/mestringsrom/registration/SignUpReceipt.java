package no.mestringsrom.registration;

/**
 * What came of a sign-up.
 *
 * @param status never {@link RegistrationStatus#CANCELLED}
 * @param placeInLine from 1; 0 with a seat
 */
public record SignUpReceipt(RegistrationStatus status, int placeInLine) {}
