package no.mestringsrom.mail;

/** Hands messages to the SMS gateway. */
record SmsCarrier(SmsGateway gateway) implements Carrier {

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        return gateway.send(parcel.id(), parcel.recipient(), parcel.body());
    }
}
