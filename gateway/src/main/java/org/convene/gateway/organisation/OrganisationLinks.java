package org.convene.gateway.organisation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which account is whose, as providers name people. */
public interface OrganisationLinks {

    Optional<UUID> accountOf(String issuer, String subject);

    Optional<String> subjectOf(UUID account, String issuer);

    Set<String> issuersOf(UUID account);

    /** Neither the account nor the subject may be linked at this issuer yet. */
    void link(UUID account, String issuer, String subject, Instant at);

    void unlink(UUID account, String issuer);
}
