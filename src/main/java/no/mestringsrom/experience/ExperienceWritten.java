package no.mestringsrom.experience;

import no.mestringsrom.network.NetworkId;

/** Something in the network is to be found otherwise from now on. */
record ExperienceWritten(NetworkId network) {}
