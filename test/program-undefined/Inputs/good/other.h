int other_make(void); /* another project's library */
