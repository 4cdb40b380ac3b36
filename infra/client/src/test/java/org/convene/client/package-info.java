/** The client against a server that remembers what it was asked. */
@NullMarked
package org.convene.client;

import org.jspecify.annotations.NullMarked;
