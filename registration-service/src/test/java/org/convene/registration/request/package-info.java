@NullMarked
package org.convene.registration.request;

import org.jspecify.annotations.NullMarked;
