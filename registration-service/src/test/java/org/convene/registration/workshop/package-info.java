@NullMarked
package org.convene.registration.workshop;

import org.jspecify.annotations.NullMarked;
