package org.convene.notification.dispatch.smtp;

/** The way to the mail server. */
interface MailTransport {

    /** The reason why a mail fails that we can't put into its form. */
    String UNWRITABLE = "unwritable";

    /** The reason why a mail fails whose address needs SMTPUTF8 where the server has none (RFC 6531). */
    String BEYOND_ASCII = "beyond-ascii";

    /** How reasons begin that end with the mail server's own code, such as {@code smtp-550}. */
    String SMTP = "smtp-";

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

        /** We can't put it into words or into an envelope: our fault, not the recipient's. */
        record Unwritable(String reason) implements Answer {}

        /** Not now, but another mail may go. */
        record Later(String reason) implements Answer {}

        /** Nobody answers; nothing at all can be sent now. */
        record Away(String reason) implements Answer {}
    }
}
