package org.convene.event.digest;

/** What a person is mailed of the workshops that her foundations carry, besides what she is asked to decide. */
public enum DigestChoice {
    /** Each post of a conversation, and a digest in the morning after something happened. */
    POSTS_BY_MAIL,
    /** The digest, with the posts in it. */
    POSTS_IN_DIGEST,
    /** Each post, and never a digest. */
    NO_DIGEST;

    /** That of who has not chosen. */
    public static final DigestChoice USUAL = POSTS_BY_MAIL;
}
