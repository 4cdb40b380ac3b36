@NullMarked
package org.convene.web.problem;

import org.jspecify.annotations.NullMarked;
