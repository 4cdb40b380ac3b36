package org.convene.event.helper;

import org.convene.event.foundation.Member;
import org.convene.event.right.Helper;

/** What came of naming somebody who helps, or of changing what she may do. */
public sealed interface HelperOutcome {

    /** This is how it stands now. */
    record Saved(Helper helper) implements HelperOutcome {}

    record Removed() implements HelperOutcome {}

    /** Only an admin of the host says who helps for it. */
    record NotAnAdmin() implements HelperOutcome {}

    /** She acts for the host and may do all of it. */
    record AlreadyMember(Member member) implements HelperOutcome {}

    record TooMany() implements HelperOutcome {}

    record NoSuchHelper() implements HelperOutcome {}

    /** It was called off. */
    record Over() implements HelperOutcome {}
}
