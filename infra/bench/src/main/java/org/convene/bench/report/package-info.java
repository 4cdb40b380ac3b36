/** What was measured, in words, numbers and pictures, beside its references and its aims. */
@NullMarked
package org.convene.bench.report;

import org.jspecify.annotations.NullMarked;
