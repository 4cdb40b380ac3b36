/**
 * The joint logs of workshops, held against their own hashes: written from the description in {@code docs/joint-log.md}
 * and sharing no code with the service that writes them.
 */
@NullMarked
package org.convene.local.log;

import org.jspecify.annotations.NullMarked;
