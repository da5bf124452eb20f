### ¿Qué se dice de las hojas que se escriben?

paper-written = La hoja está aquí: { $file }
