/** Many people are written to at once. */
@NullMarked
package org.convene.bench.mail;

import org.jspecify.annotations.NullMarked;
