@NullMarked
package org.convene.registration;

import org.jspecify.annotations.NullMarked;
