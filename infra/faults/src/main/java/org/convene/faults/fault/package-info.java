/** What is broken, and how it is mended. */
@NullMarked
package org.convene.faults.fault;

import org.jspecify.annotations.NullMarked;
