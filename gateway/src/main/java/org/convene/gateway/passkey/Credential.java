package org.convene.gateway.passkey;

/**
 * What verifies a passkey's signatures; holds nothing secret.
 *
 * @param attested attested credential data (WebAuthn 6.5.1): the credential's id and public key
 * @param signCount how often it signed, by its own count; many always say 0
 * @param backupEligible whether it may be copied to other devices of its owner
 */
// Arrays compare by identity, which nobody asks of these.
@SuppressWarnings("ArrayRecordComponent")
public record Credential(byte[] id, byte[] attested, long signCount, boolean backupEligible, boolean backedUp) {}
