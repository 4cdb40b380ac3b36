package org.convene.notification.dispatch.smtp;

/** The way to the mail server. */
interface MailTransport {

    /** A connection that is kept open and used by one thread. */
    interface Connection extends AutoCloseable {

        /** Hands one mail over and says what the server answered. */
        Answer send(WrittenMail mail);

        @Override
        void close();
    }

    Connection connect();

    /** What the mail server said to one mail. */
    sealed interface Answer {

        /** It is responsible from now on. */
        record Accepted() implements Answer {}

        /** Never: the mailbox doesn't exist, or refuses us. */
        record Refused(String reason) implements Answer {}

        /** Not now, but another mail may go. */
        record Later(String reason) implements Answer {}

        /** Nobody answers; nothing at all can be sent now. */
        record Away(String reason) implements Answer {}
    }
}
