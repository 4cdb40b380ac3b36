/** Personal access tokens, with which a program acts for a person. */
@NullMarked
package org.convene.gateway.token;

import org.jspecify.annotations.NullMarked;
