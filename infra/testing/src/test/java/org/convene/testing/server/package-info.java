@NullMarked
package org.convene.testing.server;

import org.jspecify.annotations.NullMarked;
