@NullMarked
package org.convene.bench.report;

import org.jspecify.annotations.NullMarked;
