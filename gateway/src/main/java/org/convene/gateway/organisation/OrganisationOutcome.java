package org.convene.gateway.organisation;

import org.convene.gateway.account.Account;

/** What came of signing in with a provider, or of linking it; every page must render each case. */
public sealed interface OrganisationOutcome {

    /**
     * She is who the provider says.
     *
     * @param opened whether this opened her account
     */
    record Recognised(Account account, boolean opened) implements OrganisationOutcome {}

    record Refused(Reason reason) implements OrganisationOutcome {}

    /** Why a provider’s word leads nowhere. */
    enum Reason {
        /** The provider can’t be reached. */
        AWAY,
        /** She, or the provider, said no. */
        DECLINED,
        /** Its answer is not for us, not for this browser’s question, or not signed by it. */
        UNTRUSTED,
        /** It was asked for too long ago, in another browser, or was used already. */
        EXPIRED,
        /** It does not say her address. */
        NO_ADDRESS,
        /** It does not say that the address is hers. */
        UNVERIFIED,
        /** It may not vouch for this address. */
        FOREIGN,
        /** The account is linked with another person of this provider, or this person with another account. */
        OTHER_PERSON
    }
}
