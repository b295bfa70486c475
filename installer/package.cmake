# What the packages of all systems share. Read last, when all targets are there. Each system adds
# what is its own in a folder beside this file; README.md here says how to make each package.
set(POSTRIDER_CONTACT "Postrider developers <postrider@users.noreply.github.com>" CACHE STRING
    "Whom packages name as their maintainer. No mail is read at the address they have by default")
set(CPACK_PACKAGE_NAME postrider)
set(CPACK_PACKAGE_VENDOR "Postrider developers")
set(CPACK_PACKAGE_CONTACT "${POSTRIDER_CONTACT}")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_VERBATIM_VARIABLES ON)

# On Windows all lies in one folder. On macOS postriderctl goes into the bundle, where it finds the
# libraries that the bundle carries.
if(WIN32)
    install(TARGETS postrider postriderctl RUNTIME DESTINATION .)
    set(system windows)
elseif(APPLE)
    install(TARGETS postrider BUNDLE DESTINATION .)
    install(TARGETS postriderctl RUNTIME DESTINATION Postrider.app/Contents/MacOS)
    set(system macos)
else()
    install(TARGETS postrider postriderctl RUNTIME)
    set(system linux)
endif()
include(${CMAKE_CURRENT_LIST_DIR}/${system}/package.cmake)
include(CPack)
