package org.convene.gateway.erasure;

import java.util.UUID;

/** Told last of an account: whoever keeps something about this person erases it. It names nothing of what is erased. */
record ErasureRequested(UUID personId) {}
