@NullMarked
package org.convene.web.security;

import org.jspecify.annotations.NullMarked;
