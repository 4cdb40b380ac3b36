@NullMarked
package org.convene.registration.count.jdbc;

import org.jspecify.annotations.NullMarked;
