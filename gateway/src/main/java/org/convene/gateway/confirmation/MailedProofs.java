package org.convene.gateway.confirmation;

import java.util.Optional;
import java.util.UUID;

/** The link and the code of a confirmation: made from its id when the mail is written, and stored nowhere. */
public interface MailedProofs {

    /** Returns the confirmation that a mailed link is for; empty for a forged one, or none at all. */
    Optional<UUID> confirmationOf(String link);

    /** Returns whether this is the confirmation's code, however it was typed. */
    boolean isCode(UUID confirmation, String typed);
}
