/** The keys by which services know each other's statements: signed identities and personal links. */
@NullMarked
package org.convene.local.keys;

import org.jspecify.annotations.NullMarked;
