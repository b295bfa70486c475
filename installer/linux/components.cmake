# Read by cpack once for each kind of package: what only that kind has is installed besides the rest.
string(TOLOWER "${CPACK_GENERATOR}" kind)
if(kind STREQUAL deb)
    set(kind debian)
endif()
list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 build)
set(CPACK_INSTALL_CMAKE_PROJECTS "${build};postrider;ALL;/;${build};postrider;${kind};/")
